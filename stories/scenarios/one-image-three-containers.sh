# Three containers borrow two images
mkdir shop && cd shop
echo 'console.log("shop is open"); listen()' > server.js
printf 'FROM alpine:3.24\nRUN apk add nodejs\nCOPY server.js /app/\nCMD ["node", "/app/server.js"]\n' > Dockerfile
docker build -t shop:v1.0 .
printf 'FROM alpine:3.24\nRUN apk add nodejs\nRUN echo weekly > /etc/jobs\nCMD ["crond", "-f"]\n' > Dockerfile
docker build -t jobs:v3 .
docker run -d --name web shop:v1.0
docker exec web sh -c 'echo blue > /paint; echo "// night shift" >> /app/server.js'
docker run -d --name web2 shop:v1.0
docker run --name probe jobs:v3 rm /etc/motd
