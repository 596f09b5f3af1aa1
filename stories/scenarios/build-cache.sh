# Build cache
# A build repeats only what has changed, and everything above it.

# Write the recipe
# What changes seldom stands low, what changes often stands high.
mkdir shop && cd shop
cat > Dockerfile <<'END'
FROM node:22-slim
WORKDIR /app
COPY package.json ./
RUN npm install
COPY server.js ./
CMD ["node", "server.js"]
END
echo '{"name":"shop","dependencies":{"express":"^5.1.0"}}' > package.json
echo 'console.log("shop is open")' > server.js

# Build it cold
# Nothing is cached: each instruction that changes files makes a layer.
docker build -t shop:v1.0 .

# Build it again
# Nothing changed, so every step says CACHED and no layer is new.
docker build -t shop:v1.1 .

# Change the code
# Only the layer that holds server.js is built. What lies below it is shared with the first image.
echo 'console.log("shop is open all night")' > server.js
docker build -t shop:v1.2 .

# Change what lies lower
# package.json is copied before npm install: from there up, everything is built again.
echo '{"name":"shop","dependencies":{"express":"^5.1.0","ejs":"^3.1.0"}}' > package.json
docker build -t shop:v2.0 .

# Four names
# In the picture, layers that images share are drawn once: that is how they lie on disk.
docker images
