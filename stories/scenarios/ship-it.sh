# Ship it
# Build, ship, run: only layers that the other side lacks make the journey.

# Build the image
mkdir shop && cd shop
printf 'FROM alpine:3.24\nRUN apk add nodejs\nCOPY server.js /app/\nCMD ["node", "/app/server.js"]\n' > Dockerfile
echo 'require("http").createServer((q, r) => r.end("open")).listen(3000)' > server.js
docker build -t registry.example.com/shop:v1.0 .

# Ship it
# All its layers travel to the registry (use one you may push to). They stay on disk, too.
docker push registry.example.com/shop:v1.0

# Change one file and build
echo '// night shift' >> server.js
docker build -t registry.example.com/shop:v1.1 .

# Ship the change
# The registry has the lower layers already: one small layer travels.
docker push registry.example.com/shop:v1.1

# Another machine
# We clear this disk to stand for it: images go, the registry keeps what it has.
docker rmi registry.example.com/shop:v1.0 registry.example.com/shop:v1.1
docker builder prune -af

# Fetch it
# The layers come from the registry, byte for byte the same.
docker pull registry.example.com/shop:v1.0

# Fetch the newer one
# Only the layer in which they differ is missing.
docker pull registry.example.com/shop:v1.1

# Run it
docker run -d --name web registry.example.com/shop:v1.1
docker ps
